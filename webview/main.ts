import './displayLanguage';

import './main.css';
import { type Actions, actionsOver } from './actions';
import { connect } from './bridge';
import { type Panel, panel } from './panel';
import { listenForShortcuts } from './shortcuts';
import { Stages } from './stages';
import { type Change, Store } from './store';
import { onThemeChange } from './theme';
import { registerToolkit } from './ui/toolkit';

registerToolkit();

const root = document.getElementById('app');
if (!root) throw new Error('the page has no #app');

const draw = (change: Change): void => page.draw(change);
const store = new Store(draw);
const stages = new Stages();
const peer = connect({
  state: (state) => store.takeState(state),
  change: (change) => store.takeChange(change),
  fields: (fields) => store.takeFields(fields),
  answers: (answers) => store.takeAnswers(answers),
  failure: (failure) => store.takeFailure(failure),
  reveal: ({ cell }) => page.reveal(cell),
  stage: ({ stage }) => stages.tell(stage),
});
const complain = (message: string): void => page.complain(message);
const actions: Actions = actionsOver(peer, store, stages, (id) => page.reveal(id), complain);
const page: Panel = panel(root, store, actions);

listenForShortcuts(
  actions,
  () => store.fields !== null,
  () => store.state?.selection.baseline !== undefined,
);
onThemeChange(() => page.retheme());
peer.call('ready', {}).then(
  (state) => store.takeState(state),
  (error: Error) => complain(error.message),
);
