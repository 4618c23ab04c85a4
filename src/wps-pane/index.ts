import '../taskpane/polyfills';
import './page.css';
import { followWorkbook } from './follow-workbook';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
followWorkbook(window, root);
