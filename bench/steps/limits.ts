import { times, WAYS } from '../measure/results.ts';
import type { Step } from './step.ts';

const megabytes = ( bytes: number ) => bytes / 1_048_576;

/** Targets that hold for all tasks together. */
export const limits: Step = {
	name: 'limits',
	async run( _stage, options, book ) {
		const create = ( way: string ) => book.find( 'create', way );
		const product = create( WAYS.product );
		for ( const [ way, least ] of [
			[ WAYS.batch, 2 ],
			[ WAYS.csv, 8 ],
		] as const ) {
			const value = times( product, create( way ) );
			book.target( {
				name: `create, this product : ${ way }`,
				target: `≥ ${ least }×${ way === WAYS.csv ? ' (at 100,000)' : '' }`,
				value: `${ value.toFixed( 1 ) }×`,
				met: value >= least,
				note: `catalogue of ${ options.size }`,
			} );
		}
		const costs = [
			product,
			book.find( 'stock + price', WAYS.product ),
			book.find( 'stock + price, change by change', WAYS.product ),
			book.find( 'unchanged re-sync', WAYS.product ),
			book.find( 'ten drifted found and repaired', WAYS.product ),
		].flatMap( ( one ) => ( one ? [ one.cost ] : [] ) );
		const most = ( of: ( cost: ( typeof costs )[ number ] ) => number ) =>
			Math.max( 0, ...costs.map( of ) );
		const worker = megabytes( most( ( cost ) => cost.workerPeakBytes ) );
		const php = megabytes( most( ( cost ) => cost.phpPeakBytes ) );
		const p99 = most( ( cost ) => cost.p99Ms );
		const block = most( ( cost ) => cost.loopBlockMs );
		book.target( {
			name: 'worker, peak memory over all tasks',
			target: '≤ 150 MB',
			value: `${ worker.toFixed( 0 ) } MB`,
			met: worker <= 150,
		} );
		book.target( {
			name: 'worker, longest block of the event loop over all tasks',
			target: '≤ 50 ms',
			value: `${ block.toFixed( 0 ) } ms`,
			met: block <= 50,
		} );
		book.target( {
			name: 'PHP, peak memory of a call',
			target: '≤ 64 MB',
			value: `${ php.toFixed( 0 ) } MB`,
			met: php <= 64,
		} );
		book.target( {
			name: 'write calls, p99',
			target: '≤ 5 s',
			value: `${ ( p99 / 1000 ).toFixed( 2 ) } s`,
			met: p99 <= 5000,
		} );
	},
};
