// Stands in for a style sheet where a test imports a component.
export default {};
