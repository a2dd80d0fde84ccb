export { number as percent } from '../number/server.ts';
