import { expectNoLeakedProcesses } from '../process.ts';

// What a test waits for has bounds of its own; this one only ends what hangs, on a busy machine too.
jest.setTimeout( 180_000 );

afterAll( () => expectNoLeakedProcesses() );
