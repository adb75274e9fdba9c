package org.linli.territory;

/** What a service site (服务阵地) is equipped with. */
public enum SiteEquipment {

	LED_SCREEN, CLOUD_TERMINAL

}
