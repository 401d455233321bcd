/** Where the Shop API's routes begin. */
export const API_ROOT = '/wp-json/';
export const NAMESPACE = `${ API_ROOT }wc-wapro-mag/v1/`;
