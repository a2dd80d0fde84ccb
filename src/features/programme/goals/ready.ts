// The ready measures as one chooses among them.
import { library } from './library.ts';

export const readyChoices = library.map(({ key, name, description }) => ({ key, name, description }));
