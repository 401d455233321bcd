/**
 * WordPress dependencies
 */
import { SelectControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import { Status } from '../../components/status.tsx';
import { Empty } from '../../components/states.tsx';
import { vatChoices } from '../../data/settings.ts';
import type { Maps, Settings, VatChoice } from '../../data/settings.ts';
import { formatQuantity } from '../../utils/format.ts';
import { FieldProblem } from './field-problem.tsx';
import type { SectionProps } from './warehouses.tsx';

/** Stands for "nobody decided": the standard class is called ''. */
const undecided = '?';

function withClass(
	vat: Maps[ 'vat' ],
	code: string,
	taxClass: string
): Maps[ 'vat' ] {
	const others = vat.filter( ( row ) => row.code !== code );
	return taxClass === undecided ? others : [ ...others, { code, taxClass } ];
}

function classLabel( { name, rate }: Settings[ 'taxClasses' ][ number ] ) {
	return rate === null
		? name
		: sprintf(
				/* translators: 1: name of a tax class, 2: its rate in percent. */
				__( '%1$s (%2$s%%)', 'wapro-mag-for-woocommerce' ),
				name,
				formatQuantity( rate )
			);
}

function codeLabel( { code, name }: VatChoice ): string {
	return name === code
		? sprintf(
				/* translators: %s: VAT code of WAPRO. */
				__( 'VAT code %s', 'wapro-mag-for-woocommerce' ),
				code
			)
		: sprintf(
				/* translators: 1: VAT code of WAPRO, 2: its name. */
				__( 'VAT code %1$s – %2$s', 'wapro-mag-for-woocommerce' ),
				code,
				name
			);
}

/** VAT codes of WAPRO → tax classes of the shop; what nobody decided is on top. */
export function Vat( { settings, form }: SectionProps ) {
	const choices = vatChoices( settings, form.maps );
	const options = [
		{
			value: undecided,
			label: __( '– choose –', 'wapro-mag-for-woocommerce' ),
		},
		...settings.taxClasses.map( ( taxClass ) => ( {
			value: taxClass.slug,
			label: classLabel( taxClass ),
		} ) ),
	];
	return (
		<Panel id="vat" title={ __( 'VAT', 'wapro-mag-for-woocommerce' ) }>
			<p className="wapro-mag-muted">
				{ __(
					'Each VAT code of WAPRO needs a tax class of the shop. An article with a code that has none is refused and waits for your decision.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			{ choices.length === 0 ? (
				<Empty
					title={ __(
						'VAT codes of WAPRO are not known yet.',
						'wapro-mag-for-woocommerce'
					) }
				/>
			) : (
				<ul className="wapro-mag-map">
					{ choices.map( ( choice ) => (
						<li className="wapro-mag-map-row" key={ choice.code }>
							<SelectControl
								__next40pxDefaultSize
								__nextHasNoMarginBottom
								label={ codeLabel( choice ) }
								value={ choice.taxClass ?? undecided }
								disabled={ ! settings.editable }
								options={ options }
								onChange={ ( taxClass ) =>
									form.change( {
										vat: withClass(
											form.maps.vat,
											choice.code,
											taxClass
										),
									} )
								}
							/>
							{ choice.taxClass === null && (
								<Status tone="attention">
									{ __(
										'to decide',
										'wapro-mag-for-woocommerce'
									) }
								</Status>
							) }
						</li>
					) ) }
				</ul>
			) }
			<FieldProblem problem={ form.problem } of="maps.vat" />
		</Panel>
	);
}
