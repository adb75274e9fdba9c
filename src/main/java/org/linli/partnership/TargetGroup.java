package org.linli.partnership;

/** For whom an entry of a service catalogue is. */
public enum TargetGroup {

	RESIDENT, OWNER, VETERAN, OUTDOOR_WORKER, NEW_EMPLOYMENT, ELDER, CHILD, SPECIAL_GROUP, FOUNDER

}
