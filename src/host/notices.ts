import * as vscode from 'vscode';
import { plainLine } from './plainLine';

/** A button of a message: its title and the command that it runs. */
export type Remedy = readonly [title: string, command: string];

export const openAnother: Remedy = ['Open Another Log…', 'logHealth.openLog'];
export const chooseFields: Remedy = ['Choose Fields…', 'logHealth.chooseFields'];

/** The one way to speak up: every message is plain text, is kept in the output channel, and ends there if unread. */
export class Notices {
  readonly #shown: string[] = [];

  constructor(private readonly channel: vscode.LogOutputChannel) {}

  /** The messages so far, oldest first. */
  get shown(): readonly string[] {
    return this.#shown;
  }

  error(text: string, ...remedies: readonly Remedy[]): void {
    const message = this.#keep(text);
    this.channel.error(message);
    void offer(remedies, (titles) => vscode.window.showErrorMessage(message, ...titles));
  }

  info(text: string, ...remedies: readonly Remedy[]): void {
    const message = this.#keep(text);
    this.channel.info(message);
    void offer(remedies, (titles) => vscode.window.showInformationMessage(message, ...titles));
  }

  #keep(text: string): string {
    const message = plainLine(text, 600);
    this.#shown.push(message);
    return message;
  }
}

async function offer(
  remedies: readonly Remedy[],
  show: (titles: readonly string[]) => Thenable<string | undefined>,
): Promise<void> {
  const chosen = await show(remedies.map(([title]) => title));
  const remedy = remedies.find(([title]) => title === chosen);
  if (remedy) await vscode.commands.executeCommand(remedy[1]);
}
