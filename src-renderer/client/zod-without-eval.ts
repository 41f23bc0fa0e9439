import { config } from 'zod';

/** The page's content policy forbids evaluating text, which zod would try. */
config({ jitless: true });
