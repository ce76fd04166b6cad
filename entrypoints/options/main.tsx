import { createRoot } from 'react-dom/client';
import '@/components/base.css';
import { keepFocus } from '@/components/parts/keep-focus';
import './options.css';
import { Options } from './Options';

const root = document.getElementById('root');
if (root) {
  keepFocus(root);
  createRoot(root).render(<Options />);
}
