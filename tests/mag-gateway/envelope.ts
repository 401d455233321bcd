/** A SOAP 1.1 envelope around a body, for requests that no client library would send. */
export const envelope = ( body: string, header = '' ): string =>
	`<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/">${
		header && `<e:Header>${ header }</e:Header>`
	}<e:Body>${ body }</e:Body></e:Envelope>`;
