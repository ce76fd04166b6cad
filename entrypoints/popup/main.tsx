import { createRoot } from 'react-dom/client';
import '@/components/base.css';
import { keepFocus } from '@/components/parts/keep-focus';
import './popup.css';
import { Popup } from './Popup';

const root = document.getElementById('root');
if (root) {
  keepFocus(root);
  createRoot(root).render(<Popup />);
}
