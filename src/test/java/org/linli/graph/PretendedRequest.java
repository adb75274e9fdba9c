package org.linli.graph;

/**
 * Does things in the name of a request, as the framework does on each of its threads.
 */
public final class PretendedRequest {

	private PretendedRequest() {
	}

	/** Does something in this thread, which is at the request meanwhile. */
	public static void in(Work request, Runnable work) {
		Work.set(request);
		try {
			work.run();
		}
		finally {
			Work.set(null);
		}
	}

}
