/**
 * WordPress dependencies
 */
import { __, _x, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { Run } from '../data/runs.ts';
import { formatCount } from '../utils/format.ts';

/** A push of the shop's products does not change them: it pairs them, sends them, or leaves them to a person. */
function pushParts( run: Run ): ( readonly [ string, number ] )[] {
	const { created, updated, unchanged, rejected } = run.counts;
	const isTry = run.dryRun === true;
	return [
		[
			isTry
				? _x(
						'would be paired',
						'products of a run',
						'wapro-mag-for-woocommerce'
					)
				: _x(
						'paired',
						'products of a run',
						'wapro-mag-for-woocommerce'
					),
			updated,
		],
		[
			isTry
				? _x(
						'would become articles',
						'products of a run',
						'wapro-mag-for-woocommerce'
					)
				: _x(
						'on their way to become articles',
						'products of a run',
						'wapro-mag-for-woocommerce'
					),
			created,
		],
		[
			_x(
				'without change',
				'objects of a run',
				'wapro-mag-for-woocommerce'
			),
			unchanged,
		],
		[
			_x(
				'for a person to decide',
				'products of a run',
				'wapro-mag-for-woocommerce'
			),
			rejected,
		],
	];
}

function changeParts( run: Run ): ( readonly [ string, number ] )[] {
	const { created, updated, unchanged, stale, rejected } = run.counts;
	return [
		[
			_x( 'created', 'objects of a run', 'wapro-mag-for-woocommerce' ),
			created,
		],
		[
			_x( 'changed', 'objects of a run', 'wapro-mag-for-woocommerce' ),
			updated,
		],
		[
			_x(
				'without change',
				'objects of a run',
				'wapro-mag-for-woocommerce'
			),
			unchanged + stale,
		],
		[
			_x( 'rejected', 'objects of a run', 'wapro-mag-for-woocommerce' ),
			rejected,
		],
	];
}

export function RunCounts( { run }: { readonly run: Run } ) {
	const parts =
		run.flow === 'pushGoods' ? pushParts( run ) : changeParts( run );
	const shown = parts.filter( ( [ , count ] ) => count > 0 );
	return (
		<span>
			{ shown
				.map( ( [ word, count ] ) =>
					sprintf(
						/* translators: 1: outcome, e.g. created, 2: number of objects. */
						__( '%1$s: %2$s', 'wapro-mag-for-woocommerce' ),
						word,
						formatCount( count )
					)
				)
				.join( ', ' ) }
		</span>
	);
}
