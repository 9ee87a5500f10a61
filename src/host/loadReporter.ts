import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { counted } from '../model/counted';
import { choosePart } from './choosePart';
import { setYearOf } from './chooseYear';
import type { Held } from './emitter';
import { chooseFieldsOf, fieldRemedies } from './fieldRemedies';
import { openAnother } from './notices';
import type { Parts } from './parts';
import { plainLine } from './plainLine';
import { progressPercent, progressWords } from './progressWords';

type Needs = Pick<Parts, 'session' | 'memory' | 'notices' | 'channel'>;

/** Tells of every load, whoever asked for it: its progress, one message where it fails, and its questions once. */
export function loadReporter({ session, memory, notices, channel }: Needs): Held {
  let running: Load | null = null;
  return session.changed.listen((change) => {
    if (change !== 'status') return;
    const { status, files, log } = session;
    if (status.kind === 'loading') {
      if (status.progress === null) {
        running?.end();
        running = showLoad(status.file, () => session.cancel());
      } else running?.report(progressWords(status.progress, vscode.env.language), progressPercent(status.progress));
      return;
    }
    running?.end();
    running = null;
    if (status.kind === 'failed' && status.isTooLarge) {
      channel.info(status.message);
      void choosePart({ session, notices });
    } else if (status.kind === 'failed') {
      const remedies = fieldRemedies(files, status.choices ?? [], memory.roles(files));
      notices.error(status.message, ...remedies, openAnother);
    }
    if (status.kind !== 'ready' || !log) return;
    const { source, inference } = log;
    const { language } = vscode.env;
    const rejected = l10n.t('{0} rejected', source.rejected.toLocaleString(language));
    channel.info(`${status.file}: ${source.format}, ${counted.events(source.events, language)}, ${rejected}`);
    void memory.keepLastFiles(files);
    const question = inference.questions.map(({ text }) => text).join(' ');
    if (question === '') return;
    void memory.isNews(files, question).then((isNews) => {
      if (!isNews) return;
      const isYear = inference.lastYear !== undefined && memory.roles(files).lastYear === undefined;
      notices.info(`${status.file}: ${question}`, ...(isYear ? [setYearOf(files)] : []), chooseFieldsOf(files));
    });
  });
}

interface Load {
  report(words: string, percent: number): void;
  end(): void;
}

/** Progress as a notification that can be cancelled, and on the Dimensions view. */
function showLoad(file: string, cancel: () => void): Load {
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let report: Load['report'] = () => {};
  const title = l10n.t('Reading {0}', plainLine(file));
  const location = vscode.ProgressLocation.Notification;
  void vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) => {
    token.onCancellationRequested(cancel);
    let last = 0;
    report = (message, percent) => {
      progress.report({ message, increment: Math.max(0, percent - last) });
      last = Math.max(last, percent);
    };
    return ended;
  });
  void vscode.window.withProgress({ location: { viewId: 'logHealth.dimensions' } }, () => ended);
  return { report: (words, percent) => report(words, percent), end };
}
