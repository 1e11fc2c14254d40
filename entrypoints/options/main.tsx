import { render } from 'preact';
import { SOURCES } from '../../src/sources';
import { Options } from '../../src/ui/options/Options';
import '../../src/ui/shared/tokens.css';
import '../../src/ui/shared/page.css';
import '../../src/ui/options/options.css';

render(<Options credits={SOURCES.map(({ credit }) => credit)} />, document.body);
