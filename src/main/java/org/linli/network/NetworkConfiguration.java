package org.linli.network;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

	@Bean
	Bounds bounds() {
		return Bounds.TOLD;
	}

}
