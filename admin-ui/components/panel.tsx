/**
 * External dependencies
 */
import type { ReactNode } from 'react';
/**
 * WordPress dependencies
 */
import { useId } from '@wordpress/element';

export interface PanelProps {
	readonly title: string;
	readonly id?: string;
	readonly actions?: ReactNode;
	readonly children: ReactNode;
}

/** A named part of a screen. */
export function Panel( { title, id, actions, children }: PanelProps ) {
	const heading = useId();
	return (
		<section
			className="wapro-mag-panel"
			aria-labelledby={ heading }
			{ ...( id ? { id } : {} ) }
		>
			<div className="wapro-mag-panel__header">
				<h2 className="wapro-mag-panel__title" id={ heading }>
					{ title }
				</h2>
				{ actions }
			</div>
			{ children }
		</section>
	);
}
