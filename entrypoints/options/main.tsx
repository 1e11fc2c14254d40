import { render } from 'preact';
import { Options } from '../../src/ui/options/Options';
import '../../src/ui/components/tokens.css';
import '../../src/ui/components/page.css';
import '../../src/ui/options/options.css';

render(<Options />, document.body);
