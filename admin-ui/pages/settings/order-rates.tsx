/**
 * WordPress dependencies
 */
import { Button, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import { Panel } from '../../components/panel.tsx';
import type { CurrencyRate } from '../../data/order-settings.ts';
import { shopDay } from '../../utils/format.ts';
import { FieldProblem } from './field-problem.tsx';
import type { OrderSectionProps } from './order-section.ts';

const homeCurrency = 'PLN';

const today = () => shopDay( Date.now() );

const week = 7 * 86_400_000;

const isOld = ( date: string ) =>
	date !== '' && Date.parse( today() ) - Date.parse( date ) > week;

/** What a foreign currency is worth; an order in one without a rate stops and asks. */
export function OrderRates( { view, form, isEditable }: OrderSectionProps ) {
	const { rates } = form.values;
	const isNeeded =
		view.currency !== homeCurrency &&
		! rates.some( ( { currency } ) => currency === view.currency );
	const edit = ( position: number, edits: Partial< CurrencyRate > ) =>
		form.change( {
			rates: rates.map( ( row, n ) =>
				n === position ? { ...row, ...edits } : row
			),
		} );
	return (
		<Panel
			id="rates"
			title={ __( 'Foreign currencies', 'wapro-mag-for-woocommerce' ) }
		>
			<p className="wapro-mag-muted">
				{ __(
					'The rate and its date go with each order in that currency. An order in a currency without a rate stops and asks.',
					'wapro-mag-for-woocommerce'
				) }
			</p>
			<ul className="wapro-mag-map">
				{ rates.map( ( { currency, rate, date }, n ) => (
					<li className="wapro-mag-map-row" key={ n }>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ sprintf(
								/* translators: %d: 1, 2, 3 … */
								__(
									'Currency %d',
									'wapro-mag-for-woocommerce'
								),
								n + 1
							) }
							value={ currency }
							disabled={ ! isEditable }
							maxLength={ 3 }
							onChange={ ( text ) =>
								edit( n, { currency: text.toUpperCase() } )
							}
						/>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							label={ sprintf(
								/* translators: %s: currency, such as EUR. */
								__(
									'Złoty for 1 %s',
									'wapro-mag-for-woocommerce'
								),
								currency
							) }
							inputMode="decimal"
							value={ rate.replace( '.', ',' ) }
							disabled={ ! isEditable }
							onChange={ ( text ) =>
								edit( n, { rate: text.replace( ',', '.' ) } )
							}
						/>
						<TextControl
							__next40pxDefaultSize
							__nextHasNoMarginBottom
							type="date"
							label={ sprintf(
								/* translators: %s: currency, such as EUR. */
								__(
									'Date of the rate of %s',
									'wapro-mag-for-woocommerce'
								),
								currency
							) }
							value={ date }
							help={
								isOld( date ) &&
								__(
									'Older than a week. Orders go with it until you type a newer one.',
									'wapro-mag-for-woocommerce'
								)
							}
							disabled={ ! isEditable }
							onChange={ ( day ) => edit( n, { date: day } ) }
						/>
						{ isEditable && (
							<Button
								variant="tertiary"
								isDestructive
								__next40pxDefaultSize
								onClick={ () =>
									form.change( {
										rates: rates.filter(
											( _, at ) => at !== n
										),
									} )
								}
							>
								{ __( 'Remove', 'wapro-mag-for-woocommerce' ) }
							</Button>
						) }
					</li>
				) ) }
			</ul>
			<FieldProblem problem={ form.problem } of="rates" />
			{ isEditable && (
				<Button
					variant="secondary"
					__next40pxDefaultSize
					onClick={ () =>
						form.change( {
							rates: [
								...rates,
								{
									currency: isNeeded ? view.currency : 'EUR',
									rate: '',
									date: today(),
								},
							],
						} )
					}
				>
					{ __( 'Add a currency', 'wapro-mag-for-woocommerce' ) }
				</Button>
			) }
		</Panel>
	);
}
