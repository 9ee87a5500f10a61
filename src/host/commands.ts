import * as vscode from 'vscode';
import type { SelectionEdit } from '../model/selection';
import { addCell } from './addCell';
import { automaticFields, chooseFields } from './chooseFields';
import { chooseFormat } from './chooseFormat';
import { choosePart } from './choosePart';
import { setYear } from './chooseYear';
import { compareWith, compareWithRest, endComparison } from './compare';
import { copySummary } from './copySummary';
import { diagnose } from './diagnose';
import { editFields, mendFields } from './editFields';
import type { Held } from './emitter';
import { exportStar } from './exportStar';
import { generateSample } from './generateSample';
import { deleteView, openView, saveView } from './namedViews';
import { offerToOpen } from './offerToOpen';
import { openLine } from './openLine';
import { openFolderCommand, openLogCommand, openPatternCommand } from './openLogCommand';
import type { Parts } from './parts';
import { quickKpis } from './quickKpis';
import { runSql } from './runSql';
import { selectPeriod } from './selectPeriod';
import { showLines } from './showLines';
import { showSql } from './showSql';
import { treeCommands } from './treeCommands';
import { exportView, importView } from './viewFiles';

/** Every command of the extension by its id, the tree's own among them. */
export function registerCommands(parts: Parts): Held {
  const { session, panel, memory, notices, paged } = parts;
  const edit = (change: SelectionEdit): void => {
    if (session.log) session.edit(change);
    else offerToOpen(notices);
  };
  const commands: Readonly<Record<string, (...given: never[]) => unknown>> = {
    openLog: (...from) => openLogCommand(parts, ...from),
    openFolder: () => openFolderCommand(parts),
    openPattern: () => openPatternCommand(parts),
    openFile: (...from) => openLogCommand(parts, ...from),
    openPanel: () => panel.show(),
    diagnose: () => diagnose(parts),
    quickKpis: () => quickKpis(parts),
    selectPeriod: () => selectPeriod(parts),
    clearFilters: () => edit({ op: 'clear' }),
    undo: () => session.undo(),
    redo: () => session.redo(),
    generateSample: () => generateSample(parts),
    showSql: (cell?: unknown) => showSql(parts, cell),
    showLines: () => showLines(parts),
    openLine: (place?: unknown) => openLine(parts, place),
    nextLines: () => paged.turn(1),
    previousLines: () => paged.turn(-1),
    findInLines: () => paged.find(),
    copySummary: () => copySummary(parts),
    runSql: () => runSql(parts),
    exportStar: () => exportStar(parts),
    compareWithRest: () => compareWithRest(parts),
    compareWith: () => compareWith(parts),
    endComparison: () => endComparison(parts),
    addCell: () => addCell(parts),
    resetLayout: () => (session.log ? session.arrange({ op: 'reset' }) : offerToOpen(notices)),
    saveView: () => saveView(parts),
    openView: () => openView(parts),
    deleteView: () => deleteView(parts),
    exportView: () => exportView(parts),
    importView: () => importView(parts),
    chooseFields: (files?: unknown) => chooseFields(parts, pathsOf(files) ?? session.files),
    editFields: (files?: unknown) => editFields(parts, pathsOf(files) ?? session.files),
    mendFields: (files?: unknown) => mendFields(parts, pathsOf(files) ?? session.files),
    chooseFormat: (files?: unknown) => chooseFormat(parts, pathsOf(files) ?? session.files),
    choosePart: () => choosePart(parts),
    automaticFields: (files?: unknown) => automaticFields(parts, pathsOf(files) ?? session.files),
    setYear: (files?: unknown) => setYear(parts, pathsOf(files) ?? session.files),
    cancelLoading: () => session.cancel(),
    reopenLog: () => session.reopen(session.files),
    toggleFollow: () => session.follow(session.following?.on === false),
    closeLog: () => {
      session.close();
      return memory.keepLastFiles([]);
    },
    ...treeCommands(parts),
  };
  const registered = Object.entries(commands).map(([id, run]) =>
    vscode.commands.registerCommand(`logHealth.${id}`, run),
  );
  return vscode.Disposable.from(...registered);
}

/** Files that a remedy was made for; a menu hands over something else. */
const pathsOf = (given: unknown): readonly string[] | null =>
  Array.isArray(given) && given.every((path) => typeof path === 'string') ? given : null;
