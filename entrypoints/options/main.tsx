import { render } from 'preact';
import { CREDITS } from '../../src/sources/credits';
import { Options } from '../../src/ui/options/Options';
import '../../src/ui/shared/tokens.css';
import '../../src/ui/shared/page.css';
import '../../src/ui/options/options.css';

render(<Options credits={CREDITS} />, document.body);
