import { render } from 'preact';
import { Options } from '../../src/ui/options/Options';
import '../../src/ui/shared/tokens.css';
import '../../src/ui/shared/page.css';
import '../../src/ui/options/options.css';

render(<Options />, document.body);
