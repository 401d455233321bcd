/**
 * `import.meta` exists in modules only, and Jest runs them as CommonJS:
 * each property is replaced by what it means there.
 */
const replacements = {
	dirname: '__dirname',
	filename: '__filename',
	url: 'require( "node:url" ).pathToFileURL( __filename ).href',
	main: 'false',
};

module.exports = ( { template } ) => ( {
	visitor: {
		MemberExpression( expression ) {
			const { object, property } = expression.node;
			if (
				object.type !== 'MetaProperty' ||
				object.meta.name !== 'import'
			) {
				return;
			}
			const replacement = replacements[ property.name ];
			if ( replacement === undefined ) {
				throw expression.buildCodeFrameError(
					`import.meta.${ property.name } is not available under Jest`
				);
			}
			expression.replaceWith(
				template.expression( replacement, {
					placeholderPattern: false,
				} )()
			);
		},
	},
} );
