import * as l10n from '@vscode/l10n';

const english =
  'last, this, previous, today, yesterday, minute, hour, day, week, month, quarter, year, since, from, after, before, between, and, to, in, the, january, february, march, april, may, june, july, august, september, october, november, december';

/** The words of the display language by place, several for one between slashes. */
const own = l10n.t({
  message:
    'last, this, previous, today, yesterday, minute, hour, day, week, month, quarter, year, since, from, after, before, between, and, to, in, the, january, february, march, april, may, june, july, august, september, october, november, december',
  comment: [
    'Words by which people name periods, in this order; all forms of one between slashes: letzte/letzten/letzter',
  ],
});

const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

const englishOf = new Map(
  own === english
    ? []
    : own.split(',').flatMap((forms, i) => {
        const word = english.split(', ')[i] ?? '';
        return forms.split('/').map((form) => [bare(form.trim()), word] as const);
      }),
);

/** What names a period in the display language as it would be said in English; `null` where nothing in it is. */
export function periodInEnglish(said: string): string | null {
  const plain = bare(said);
  const words = plain.replace(/\p{L}+/gu, (word) => englishOf.get(word) ?? word);
  if (words === plain) return null;
  return words
    .replace(/\bthe /g, '')
    .replace(/(\d)\.(?= )/g, '$1')
    .replace(/^to /, 'until ');
}
