import * as l10n from '@vscode/l10n';
import { type DiagnosisStage, diagnosisStages } from './diagnosis';

const doing: Readonly<Record<DiagnosisStage, string>> = {
  artefacts: l10n.t('Looking for what is of the log’s making…'),
  errors: l10n.t('Looking for hotspots…'),
  link: l10n.t('Comparing users who met errors with those who did not…'),
  engagement: l10n.t('Looking at whether users come less…'),
  decomposition: l10n.t('Taking the change apart…'),
  verdict: l10n.t('Weighing what speaks for errors and what against…'),
};

/** "Looking for hotspots… (2 of 6)": what a diagnosis under way does. */
export const diagnosisStageWords = (stage: DiagnosisStage): string =>
  l10n.t('{0} ({1} of {2})', doing[stage], diagnosisStages.indexOf(stage) + 1, diagnosisStages.length);
