import { config } from 'zod';

/**
 * Zod asks whether it may compile schemas from text. The content security policy says no, and the browser would report
 * a breach each time the page is opened. Imported before anything that makes a schema.
 */
config({ jitless: true });
