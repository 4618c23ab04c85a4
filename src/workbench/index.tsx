import './old-browsers';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './page.css';
import { Workbench } from './workbench';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <Workbench />
  </StrictMode>,
);
