import { createRoot } from 'react-dom/client';
import '@/components/base.css';
import './workbench.css';
import { Workbench } from './Workbench';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Workbench />);
