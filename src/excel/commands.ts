import './page.css';
import type { RibbonCommand } from '../app/ribbon-command';
import {
  associateCommand,
  type CommandEvent,
  type OfficeGlobals,
} from '../host/office/office-globals';
import { showOpening } from './start-notice';
import { startOffice } from './start-office';
import { START_TEXT } from './start-text';

/** The commands' own code comes while office.js does; where it doesn't come, commands end without having done anything. */
const loading = import(/* webpackChunkName: "excel-run-command" */ './run-command').catch(
  () => null,
);

let office: Promise<OfficeGlobals | null> = Promise.resolve(null);
let isRunning = false;

/** Carries a command out; a second click while one runs does nothing. Excel is always told that the command ended. */
function command(kind: RibbonCommand) {
  return async (event: CommandEvent): Promise<void> => {
    if (isRunning) {
      event.completed();
      return;
    }
    isRunning = true;
    try {
      const [opened, code] = await Promise.all([office, loading]);
      const shown = opened && (await code?.runCommand(opened, kind));
      isRunning = false;
      await shown?.gone();
    } finally {
      isRunning = false;
      event.completed();
    }
  };
}

async function open(root: HTMLElement): Promise<void> {
  showOpening(root);
  office = startOffice(root, () => {
    associateCommand('checkWorkbook', command('check'));
    associateCommand('generateReport', command('generate'));
  });
  if (await office) showOpening(root, START_TEXT.commands);
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
void open(root);
