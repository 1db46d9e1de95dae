import * as z from 'zod';
import { registerControls } from '../common/controls';
import { Results } from './results';
import '../common/panel.css';
import '../common/grid/grid.css';
import './results.css';

// The page's policy forbids compiled validators; zod would try, and the browser would log it.
z.config({ jitless: true });
registerControls();
new Results().mount(document.body);
