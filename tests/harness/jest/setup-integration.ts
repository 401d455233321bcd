import { expectNoLeakedProcesses } from '../process.ts';

afterAll( () => expectNoLeakedProcesses() );
