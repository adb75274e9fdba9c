package org.linli.need;

import org.springframework.data.repository.Repository;

import org.jspecify.annotations.Nullable;

/**
 * Keeps needs. A save of what somebody else changed in the meantime is refused.
 */
interface NeedRepository extends Repository<NeedEntity, String> {

	NeedEntity save(NeedEntity need);

	@Nullable NeedEntity findById(String id);

}
