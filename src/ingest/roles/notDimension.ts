import * as l10n from '@vscode/l10n';
import { counted, type FieldProfile, share } from './fieldProfile';
import { holdsTimes } from './inferTime';
import { namesAmount, namesLabel, namesPassing } from './numberNames';

/** A dimension has at most so many members by default: two of them make a million groups. */
export const mostMembers = 1000;
/** Numbers that are more than so many measure something; those named as an amount do, however few. */
const fewNumbers = 8;
/** A text with more values than this may be prose. */
const fewTexts = 50;
/** Lists, and objects nested too deep, are known by their JSON text. */
const fewLists = 20;

/** Why a field is no dimension by default; `null` where it is one. */
export function notDimension(profile: FieldProfile): string | null {
  const { values, present } = profile;
  const distinct = values.size;
  if (distinct === 0) return l10n.t('always empty');
  if (distinct === 1 && present === profile.records) return l10n.t('only one value');
  if (distinct === 1 && !isFlag(profile))
    return present === 1
      ? l10n.t('only one value, in 1 record')
      : l10n.t('only one value, in {0} records', counted(present));
  if (holdsTimes(profile)) return l10n.t('holds times');
  if (distinct === present && present > 2) return l10n.t('every value is different');
  if (distinct > fewNumbers && namesPassing(profile.field))
    return l10n.t('{0} different numbers of processes, ports or lines', counted(distinct));
  if (isMeasure(profile)) return l10n.t('a measure: {0} different numbers', counted(distinct));
  if (distinct > 10 && distinct * 2 > present)
    return l10n.t('nearly unique: {0} different in {1} values', counted(distinct), counted(present));
  if (distinct > fewTexts && profile.from === undefined && isProse(profile)) return l10n.t('free text');
  if (distinct > fewLists && share(profile, (value) => /^[[{]/.test(value)) > 0.5) return l10n.t('lists of values');
  if (distinct > mostMembers) return l10n.t('{0} different values are too many to slice by', counted(distinct));
  return null;
}

export const isNumber = (value: string): boolean => /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value);

function isMeasure(profile: FieldProfile): boolean {
  const { field, values } = profile;
  if (namesLabel(field) || share(profile, isNumber) <= 0.95) return false;
  return values.size > fewNumbers || (namesAmount(field) && !isSwitch(values));
}

/** 0 and 1 under the name of an amount are a flag. */
const isSwitch = (values: ReadonlyMap<string, number>): boolean =>
  [...values.keys()].every((v) => v === '0' || v === '1');

/** A value that some records have and the others lack tells them apart, unless hardly any have it. */
const isFlag = ({ present, records, values }: FieldProfile): boolean =>
  present >= 20 && present * 20 >= records && ![...values.keys()].every(isNumber);

/** Long values of many words. */
function isProse(profile: FieldProfile): boolean {
  return share(profile, (value) => value.length >= 30 && value.split(/\s+/, 5).length >= 4) > 0.5;
}
