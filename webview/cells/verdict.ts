import * as l10n from '@vscode/l10n';
import {
  confidenceWords,
  type Diagnosis,
  type DiagnosisReader,
  type DiagnosisStage,
  diagnosisRows,
  diagnosisStageWords,
  type Verdict,
  verdictHeadline,
} from '../../src/protocol';
import type { Actions } from '../actions';
import { dayText } from '../dayText';
import { button } from '../ui/button';
import { h, setAttributes, setText } from '../ui/element';
import { type IconName, icon } from '../ui/icon';
import { LongQuestion } from './longQuestion';
import type { Picture, Scene } from './picture';
import { twinTable } from './twinTable';
import { verdictDoubts } from './verdictDoubts';
import { verdictEvidence } from './verdictEvidence';
import { verdictShare } from './verdictShare';
import { verdictSteps } from './verdictSteps';

/** Technical or behavioural: the verdict on the selection with how sure it is, the loss by its causes, and the evidence. */
export function verdict(actions: Actions): Picture<'verdict'> {
  let shown: Scene<'verdict'> | null = null;
  let diagnosis: Diagnosis | null = null;
  const asksWords = l10n.t('Technical or behavioural?');
  const asks = h('span', {}, asksWords);
  const mark = h('span', { class: 'verdict-mark' });
  const sentence = h('span', { role: 'status' });
  const confidence = h('p', { class: 'verdict-confidence' });
  const summary = h('p', { class: 'verdict-summary' });
  const share = verdictShare();
  const steps = verdictSteps(actions);
  const evidence = verdictEvidence();
  const doubts = verdictDoubts();
  const table = twinTable(l10n.t('Verdict as a table'));
  const told = h('div', { hidden: true }, confidence, share.element, summary, steps.element, evidence.element);
  told.append(doubts.element, table.element);
  const headline = h('p', { class: 'verdict-headline' }, mark, sentence);
  const again = button({ label: l10n.t('Try Again'), kind: 'secondary', onClick: () => question.again() });
  setAttributes(again, { class: 'verdict-again', hidden: true });
  const body = h('div', { class: 'verdict-body' }, headline, again, told);

  const say = (text: string, name: IconName | null): void => {
    setText(sentence, text);
    mark.replaceChildren(...(name ? [icon(name)] : []));
  };
  /** Of a first verdict in its place; while an older one is read, in the head, which does not move it. */
  const tellStage = (stage: DiagnosisStage): void => {
    const words = diagnosisStageWords(stage);
    if (diagnosis) setText(asks, words);
    else say(words, null);
  };
  const question = new LongQuestion<Diagnosis>(body, {
    ask: () => actions.diagnose(tellStage),
    show: (found) => {
      diagnosis = found;
      draw();
    },
    fail: (why) => {
      diagnosis = null;
      setAttributes(told, { hidden: true });
      setAttributes(body, { 'data-verdict': null });
      say(l10n.t('No verdict: {0}', why), 'warning');
      setAttributes(again, { hidden: false });
    },
    busy: (isBusy) => {
      setAttributes(body, { 'aria-busy': isBusy });
      if (isBusy) setAttributes(again, { hidden: true });
      if (isBusy && !diagnosis) say(l10n.t('Weighing what speaks for errors and what against…'), null);
      setText(asks, asksWords);
    },
  });

  function draw(): void {
    if (!shown || !diagnosis) return;
    const found = diagnosis;
    const { log, locale } = shown;
    const reader: DiagnosisReader = { day: (at) => dayText(at, log.calendar.grain, locale), locale };
    setAttributes(body, { 'data-verdict': found.verdict });
    setAttributes(told, { hidden: false });
    say(verdictHeadline(found, reader), iconOf[found.verdict]);
    setText(confidence, confidenceWords(found, reader));
    setText(summary, found.summary);
    share.draw(found, reader);
    steps.draw(found, shown);
    evidence.draw(found);
    doubts.draw(found);
    table.draw(() => ({
      heads: [l10n.t('What'), l10n.t('Result'), l10n.t('Speaks for')],
      rows: diagnosisRows(found, reader).map(({ what, result, favours }) => ({
        cells: [what, result, favours],
        grey: false,
      })),
      note: '',
    }));
  }

  return {
    title: h('h2', {}, l10n.t('Verdict')),
    subject: [asks],
    tools: [],
    body,
    table,
    draw(scene) {
      shown = scene;
      question.follow(scene.answer, String(scene.selectedAt));
      draw();
    },
    isCurrent: ({ answer }) => answer !== null,
  };
}

const iconOf: Readonly<Record<Verdict, IconName>> = {
  technical: 'warning',
  behavioural: 'person',
  both: 'warning',
  friction: 'warning',
  mix: 'person',
  no_change: 'check',
  not_enough_evidence: 'question',
  data_artefact: 'question',
};
