import './page.css';
import { chosenAddress, officeAddresses } from './office-addresses';
import { showOpening, showTrouble } from './start-notice';
import { startOffice } from './start-office';

/** The pane's own code comes while office.js does. */
const opening = import(/* webpackChunkName: "excel-open-pane" */ './open-pane').catch(() => null);

async function open(root: HTMLElement): Promise<void> {
  showOpening(root);
  const office = await startOffice(root);
  if (!office) return;
  const pane = await opening;
  if (!pane) {
    showTrouble(root, 'broken', officeAddresses(document, chosenAddress()));
    return;
  }
  root.replaceChildren();
  pane.openPane(root, office);
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
void open(root);
