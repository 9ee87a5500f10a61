import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { plainLine } from './plainLine';
import { Recent } from './recent';

/** A button of a message: its title and the command that it runs. */
export type Remedy = readonly [title: string, command: string, ...given: unknown[]];

export const openAnother: Remedy = [l10n.t('Open Another Log…'), 'logHealth.openLog'];

/** Messages kept. */
const kept = 200;

/** The one way to speak up: every message is plain text, is kept in the output channel, and ends there if unread. */
export class Notices {
  readonly #shown = new Recent<string>(kept);

  constructor(private readonly channel: vscode.LogOutputChannel) {}

  /** The last messages, oldest first. */
  get shown(): readonly string[] {
    return this.#shown.all;
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
    this.#shown.add(message);
    return message;
  }
}

async function offer(
  remedies: readonly Remedy[],
  show: (titles: readonly string[]) => Thenable<string | undefined>,
): Promise<void> {
  const chosen = await show(remedies.map(([title]) => title));
  const remedy = remedies.find(([title]) => title === chosen);
  if (!remedy) return;
  const [, command, ...given] = remedy;
  await vscode.commands.executeCommand(command, ...given);
}
