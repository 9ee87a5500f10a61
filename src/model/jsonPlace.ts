import * as l10n from '@vscode/l10n';

/** A value of JSON that nobody vouches for, with the place where it stands, which its errors name. */
export class JsonPlace {
  private constructor(
    private readonly value: unknown,
    private readonly path: string,
  ) {}

  /** @throws Error where the text is no JSON */
  static parse(text: string): JsonPlace {
    try {
      return new JsonPlace(JSON.parse(text), '');
    } catch (error) {
      throw new Error(l10n.t('it is no JSON: {0}', error instanceof Error ? error.message : String(error)));
    }
  }

  static of(value: unknown): JsonPlace {
    return new JsonPlace(value, '');
  }

  /** A property of an object; where it is missing its own reading says so. @throws Error where this is no object */
  at(name: string): JsonPlace {
    const path = this.path === '' ? name : `${this.path}.${name}`;
    return new JsonPlace(Object.hasOwn(this.#object, name) ? this.#object[name] : undefined, path);
  }

  /** A property, or `null` where there is none. @throws Error where this is no object */
  maybe(name: string): JsonPlace | null {
    return Object.hasOwn(this.#object, name) ? this.at(name) : null;
  }

  /** The items of a list. @throws Error where this is none, or it has more than `most` */
  items(most: number): readonly JsonPlace[] {
    if (!Array.isArray(this.value)) return this.fail(l10n.t('a list is expected'));
    if (this.value.length > most)
      return this.fail(l10n.t('it has {0} items; {1} are the most', this.value.length, most));
    return this.value.map((item, i) => new JsonPlace(item, `${this.path}[${i}]`));
  }

  /** The properties of an object with their names. @throws Error where this is none, or it has more than `most` */
  entries(most: number): readonly (readonly [name: string, value: JsonPlace])[] {
    const names = Object.keys(this.#object);
    if (names.length > most) return this.fail(l10n.t('it has {0} properties; {1} are the most', names.length, most));
    return names.map((name) => [name, this.at(name)]);
  }

  /** @throws Error where this is no text, or one longer than `most` */
  text(most = 10_000): string {
    if (typeof this.value !== 'string') return this.fail(l10n.t('a text is expected'));
    if (this.value.length > most) return this.fail(l10n.t('it is longer than {0} characters', most));
    return this.value;
  }

  textOrNull(): string | null {
    return this.value === null ? null : this.text();
  }

  /** @throws Error where this is no whole number from `least` to `most` */
  whole(least: number, most: number): number {
    const { value } = this;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value;
    return this.fail(l10n.t('a whole number from {0} to {1} is expected', least, most));
  }

  isTrue(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.fail(l10n.t('true or false is expected'));
  }

  /** @throws Error where this is none of the values */
  oneOf<T extends string | number>(values: readonly T[]): T {
    const found = values.find((value) => value === this.value);
    return found ?? this.fail(l10n.t('one of {0} is expected', values.join(', ')));
  }

  /** @throws Error always, with the place */
  fail(why: string): never {
    throw new Error(`${this.path || l10n.t('the whole')}: ${why}`);
  }

  get #object(): Readonly<Record<string, unknown>> {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.fail(l10n.t('an object is expected'));
    return { ...value };
  }
}
