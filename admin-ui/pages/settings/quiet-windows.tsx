/**
 * WordPress dependencies
 */
import { Button, CheckboxControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
/**
 * Internal dependencies
 */
import type { QuietWindow } from '../../data/exchange-settings.ts';
import type { Problem } from '../../data/problem.ts';
import { formatWeekday } from '../../utils/format.ts';
import { weekdays, windowWord } from '../../words/flows.ts';
import { FieldProblem } from './field-problem.tsx';

export interface QuietWindowsProps {
	readonly windows: readonly QuietWindow[];
	readonly isEditable: boolean;
	readonly problem: Problem | undefined;
	/** Name of the list in the form, e.g. `flows[0].quiet`. */
	readonly field: string;
	readonly onChange: ( windows: QuietWindow[] ) => void;
}

interface WindowRowProps {
	readonly window: QuietWindow;
	readonly isEditable: boolean;
	readonly onChange: ( window: QuietWindow ) => void;
	readonly onRemove: () => void;
}

const most = 14;
const night: QuietWindow = {
	days: [ ...weekdays ],
	from: '22:00',
	to: '06:00',
};

function lastsUntil( { from, to }: QuietWindow ): string {
	if ( from === '' || to === '' || from < to ) {
		return '';
	}
	return from === to
		? __( 'a whole day', 'wapro-mag-for-woocommerce' )
		: __( 'until the next day', 'wapro-mag-for-woocommerce' );
}

function Days( { window, isEditable, onChange }: WindowRowProps ) {
	const { days } = window;
	return (
		<fieldset className="wapro-mag-window__days">
			<legend>{ __( 'Begins on', 'wapro-mag-for-woocommerce' ) }</legend>
			{ weekdays.map( ( day ) => (
				<CheckboxControl
					__nextHasNoMarginBottom
					key={ day }
					label={ formatWeekday( day ) }
					checked={ days.includes( day ) }
					disabled={ ! isEditable }
					onChange={ ( isOn ) =>
						onChange( {
							...window,
							days: weekdays.filter( ( one ) =>
								one === day ? isOn : days.includes( one )
							),
						} )
					}
				/>
			) ) }
		</fieldset>
	);
}

function WindowRow( props: WindowRowProps ) {
	const { window, isEditable, onChange, onRemove } = props;
	const time = ( field: 'from' | 'to', label: string ) => (
		<TextControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			type="time"
			label={ label }
			value={ window[ field ] }
			disabled={ ! isEditable }
			onChange={ ( value ) =>
				onChange( { ...window, [ field ]: value } )
			}
		/>
	);
	return (
		<div className="wapro-mag-window">
			<Days { ...props } />
			<div className="wapro-mag-window__times">
				{ time( 'from', __( 'From', 'wapro-mag-for-woocommerce' ) ) }
				{ time( 'to', __( 'To', 'wapro-mag-for-woocommerce' ) ) }
				<span className="wapro-mag-muted">
					{ lastsUntil( window ) }
				</span>
				{ isEditable && (
					<Button
						variant="tertiary"
						isDestructive
						__next40pxDefaultSize
						aria-label={ sprintf(
							/* translators: %s: days and times, e.g. Mon–Fri 22:00–06:00. */
							__( 'Remove %s', 'wapro-mag-for-woocommerce' ),
							windowWord( window )
						) }
						onClick={ onRemove }
					>
						{ __( 'Remove', 'wapro-mag-for-woocommerce' ) }
					</Button>
				) }
			</div>
		</div>
	);
}

/** When a flow rests. */
export function QuietWindows( props: QuietWindowsProps ) {
	const { windows, isEditable, problem, field, onChange } = props;
	return (
		<>
			<ul className="wapro-mag-windows">
				{ windows.map( ( window, position ) => (
					<li key={ position }>
						<WindowRow
							window={ window }
							isEditable={ isEditable }
							onChange={ ( edited ) =>
								onChange( windows.with( position, edited ) )
							}
							onRemove={ () =>
								onChange( windows.toSpliced( position, 1 ) )
							}
						/>
						<FieldProblem
							problem={ problem }
							of={ `${ field }[${ position }]` }
						/>
					</li>
				) ) }
			</ul>
			{ isEditable && windows.length < most && (
				<Button
					variant="secondary"
					__next40pxDefaultSize
					onClick={ () => onChange( [ ...windows, night ] ) }
				>
					{ __( 'Add a quiet window', 'wapro-mag-for-woocommerce' ) }
				</Button>
			) }
		</>
	);
}
