import { createRoot } from 'react-dom/client';
import '@/components/base.css';
import { keepFocus } from '@/components/parts/keep-focus';
import './workbench.css';
import { Workbench } from './Workbench';

const root = document.getElementById('root');
if (root) {
  keepFocus(root);
  createRoot(root).render(<Workbench />);
}
