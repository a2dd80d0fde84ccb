export { relation as user } from '../relation/server.ts';
