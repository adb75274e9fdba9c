package org.linli.people;

/**
 * Clear data of a person are not shown.
 */
final class ContactRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	ContactRefused(Reason reason) {
		super(reason.message, null, false, false);
		this.reason = reason;
	}

	Reason reason() {
		return this.reason;
	}

	/** Why. */
	enum Reason {

		PURPOSE_NOT_GRANTED("Where this person lives the viewer is not granted this purpose"),
		NO_CONSENT("The person does not consent to be contacted"),
		MINOR("Data of a minor are shown in an emergency only");

		private final String message;

		Reason(String message) {
			this.message = message;
		}

	}

}
