import { Buffer } from 'node:buffer';
import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { colon, newline, quote } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { RecordBuffer } from '../../bytes/recordBuffer';
import type { RecordSink } from '../logFormat';
import { ElementLead } from './elementLead';
import { JsonElements } from './jsonElements';
import { invalidJson, notObject } from './jsonReasons';
import { afterSpace, arrayRoute, type JsonRoute, otlpRoute, routeOf } from './jsonRoute';
import { closeBrace, JsonSpan, openBrace, openBracket } from './jsonSpan';
import { OtlpElements } from './otlpElements';

/** A container that was entered on the way to records, or to pass over what it holds. */
interface Frame {
  readonly close: number;
  /** Of the route: where the values in it lead; `passed` where they hold no records. */
  readonly step: number;
  readonly line: number;
}

/** Where a walk has come to. */
interface Place {
  readonly frames: readonly Frame[];
  readonly route: JsonRoute;
  readonly objectRoute: JsonRoute | null;
  readonly arrived: boolean;
  readonly losing: boolean;
}

const passed = -1;
/** What a step of the walk gives where the bytes end inside of what it has to see whole. */
export const cut = -1;

/** Walks through JSON documents, token by token outside of records, and hands over the records that it comes to. */
export class JsonWalk {
  /** The way into objects; `null` until the first is seen. */
  objectRoute: JsonRoute | null = null;
  readonly lead = new ElementLead();
  /** True behind a broken record, until the next one is found. */
  losing = false;
  line = 1;
  /** The byte of the file that is byte 0 of the block. */
  base = 0;
  private readonly record = new RecordBuffer();
  private readonly span = new JsonSpan();
  private frames: Frame[] = [];
  private route: JsonRoute = arrayRoute;
  private elements: JsonElements | OtlpElements | null = null;
  /** Whether the outermost value has led to a list. */
  private arrived = false;
  /** Why an outermost value is rejected that has not. */
  private unled = '';

  constructor(
    private readonly fields: FieldNames,
    private readonly sink: RecordSink,
  ) {}

  /** Goes on at the start of a line elsewhere in the file: in the same containers, at the next record. */
  jump(block: Block, start: number): void {
    this.losing = this.frames.length > 0 && !this.lead.isLine(block, start);
  }

  place(): Place {
    const { frames, route, objectRoute, arrived, losing } = this;
    return { frames: [...frames], route, objectRoute, arrived, losing };
  }

  goBack({ frames, route, objectRoute, arrived, losing }: Place): void {
    this.enter(route);
    this.frames = [...frames];
    this.objectRoute = objectRoute;
    this.arrived = arrived;
    this.losing = losing;
  }

  /** Takes what stands at `at`, behind the gap that begins at `from`: the place after it, or `cut`. */
  take(block: Block, from: number, at: number, end: number): number {
    const b = block.bytes[at];
    const frame = this.frames.at(-1);
    if (frame && b === frame.close) return this.leave(at);
    if (frame?.close === closeBrace) return this.member(block, at, end, frame.step);
    if (frame) return this.value(block, from, at, end, frame.step);
    if (b === openBracket) this.enter(arrayRoute);
    else if (b === openBrace) {
      this.objectRoute ??= routeOf(block, at, end, this.span);
      if (!this.objectRoute) return cut;
      this.enter(this.objectRoute);
    } else return this.astray(block, at, end);
    return this.value(block, from, at, end, 0);
  }

  private enter(route: JsonRoute): void {
    if (!this.elements || this.route !== route) {
      this.elements = route === otlpRoute ? new OtlpElements(this.fields) : new JsonElements(this.fields);
      this.unled = l10n.t('object without "{0}"', route[0] ?? '');
    }
    this.route = route;
    this.arrived = false;
  }

  private leave(at: number): number {
    const frame = this.frames.pop();
    if (frame && this.frames.length === 0 && !this.arrived) this.sink.reject(this.unled, frame.line);
    return at + 1;
  }

  /** A key with the beginning of its value, or all of it. */
  private member(block: Block, at: number, end: number, step: number): number {
    const { bytes } = block;
    const { span, elements } = this;
    const state = bytes[at] === quote ? span.scan(block, at, end) : 'broken';
    if (state !== 'whole') return state === 'cut' ? cut : this.astray(block, at, end);
    const key = Buffer.from(bytes.buffer, at + 1, span.end - at - 2).toString('utf8');
    const separator = afterSpace(bytes, span.end, end);
    const from = afterSpace(bytes, separator + 1, end);
    if (from >= end) return cut;
    if (bytes[separator] !== colon) return this.astray(block, at, end);
    this.passOver(block, at, from);
    if (step < 0 || !(elements instanceof OtlpElements) || !elements.isContext(key))
      return this.value(block, from, from, end, step >= 0 && key === this.route[step] ? step + 1 : passed);
    const context = span.scan(block, from, end);
    if (context !== 'whole') return context === 'cut' ? cut : this.astray(block, from, end);
    elements.readContext(key, block, from, span.end, span.lines);
    this.line += span.lines;
    return span.end;
  }

  /** A value: a record; a container, which is entered; or one that holds no record. */
  private value(block: Block, from: number, at: number, end: number, step: number): number {
    if (step === this.route.length) return this.element(block, from, at, end);
    const b = block.bytes[at] ?? 0;
    if (b !== openBrace && b !== openBracket) {
      const state = this.span.scan(block, at, end);
      if (state === 'broken') return this.astray(block, at, end);
      return state === 'cut' ? cut : this.span.end;
    }
    const isArray = b === openBracket;
    const leads = step >= 0 && isArray === (this.route[step] === '[]');
    if (leads && isArray) this.arrived = true;
    if (leads && !isArray && this.elements instanceof OtlpElements) this.elements.begin(step);
    this.frames.push({ close: b + 2, step: leads ? step + Number(isArray) : passed, line: this.line });
    return at + 1;
  }

  /** A record, or what stands in its place. */
  private element(block: Block, from: number, at: number, end: number): number {
    const { span, record } = this;
    const isObject = block.bytes[at] === openBrace;
    const state = span.scan(block, at, end);
    if (state === 'cut') return cut;
    if (isObject) this.lead.learn(block, from, at, span.end);
    if (state === 'broken') {
      this.sink.reject(invalidJson, this.line);
      this.losing = true;
      return this.passOver(block, at, Math.max(at + 1, span.end - this.lead.length));
    }
    if (!isObject) this.sink.reject(notObject, this.line);
    else if (this.elements?.read(block, at, span.end, span.lines, record))
      this.sink.accept(record, this.base + at, this.line);
    else this.sink.reject(invalidJson, this.line);
    this.line += span.lines;
    return span.end;
  }

  /** Rejects a line outside of records that is no JSON; what the containers around were is no more known. */
  private astray(block: Block, at: number, end: number): number {
    const next = block.bytes.indexOf(newline, at);
    if (next >= end) return cut;
    this.sink.reject(invalidJson, this.line);
    this.frames = [];
    return this.passOver(block, at, next);
  }

  /** Counts the lines from a place to a later one, and gives that. */
  passOver({ bytes }: Block, from: number, to: number): number {
    for (let p = from; p < to; p++) if (bytes[p] === newline) this.line++;
    return to;
  }
}
