import * as z from 'zod';
import { registerControls } from '../common/controls';
import { Preview } from './preview';
import '../common/panel.css';
import '../common/grid/grid.css';
import './preview.css';

// The page's policy forbids compiled validators; zod would try, and the browser would log it.
z.config({ jitless: true });
registerControls();
new Preview().mount(document.body);
