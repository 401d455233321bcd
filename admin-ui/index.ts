/**
 * Entry of the plugin's build: WordPress has set up `api-fetch` and translations already.
 */
import { mount } from './mount.tsx';

mount();
