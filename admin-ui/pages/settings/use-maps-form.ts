/**
 * Internal dependencies
 */
import { saveMaps } from '../../data/settings.ts';
import type { Maps, Settings } from '../../data/settings.ts';
import { useForm } from './use-form.ts';
import type { FormState } from './use-form.ts';

export interface MapsForm extends FormState {
	readonly maps: Maps;
	readonly change: ( edits: Partial< Maps > ) => void;
}

export function useMapsForm(
	settings: Settings,
	onSaved: ( settings: Settings ) => void
): MapsForm {
	const { values, ...form } = useForm( settings.maps, saveMaps, onSaved );
	return { ...form, maps: values };
}
