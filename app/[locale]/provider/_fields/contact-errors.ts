/** The keys of what can be wrong with `ContactFields`. */
export const contactErrors = ['facilities.addressKa', 'facilities.addressEn', 'facilities.phone', 'access.email', 'form.stale'];
