import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../src/ui/popup/Popup';
import '../../src/ui/components/tokens.css';
import '../../src/ui/components/page.css';
import '../../src/ui/popup/popup.css';

/** The same page may stand in a tab of its own; a popup has the size that its body asks for. */
const surface = browser.extension.getViews({ type: 'popup' }).includes(window) ? 'popup' : 'tab';
document.documentElement.dataset.place = surface;
render(<Popup surface={surface} />, document.body);
