-- MySQL dump
/*!40101 SET NAMES utf8mb4 */;

DROP TABLE IF EXISTS `order_states`;
CREATE TABLE `order_states` (
  `code` enum('new','paid','shipped','returned') NOT NULL,
  `label` varchar(40) NOT NULL,
  `is_final` tinyint(1) NOT NULL DEFAULT '0',
  PRIMARY KEY (`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

LOCK TABLES `order_states` WRITE;
INSERT INTO `order_states` VALUES ('new','Just placed',0),('paid','Paid, waiting to be packed',0),('shipped','On its way',0),('returned','Came back',1);
UNLOCK TABLES;

CREATE TABLE `customers` (
  `id` int unsigned NOT NULL AUTO_INCREMENT,
  `first_name` varchar(60) NOT NULL,
  `last_name` varchar(60) NOT NULL,
  `email` varchar(190) NOT NULL,
  `newsletter` tinyint(1) NOT NULL DEFAULT '1',
  `created_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `customers_email` (`email`)
) ENGINE=InnoDB AUTO_INCREMENT=1000 DEFAULT CHARSET=utf8mb4;

CREATE TABLE `orders` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `customer_id` int unsigned NOT NULL,
  `state` enum('new','paid','shipped','returned') NOT NULL,
  `total` decimal(10,2) unsigned NOT NULL,
  `ordered_at` datetime NOT NULL,
  `shipped_at` datetime DEFAULT NULL COMMENT 'when it left; NULL before',
  PRIMARY KEY (`id`),
  KEY `orders_customer` (`customer_id`),
  CONSTRAINT `orders_customer_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE CASCADE,
  CONSTRAINT `orders_state_fk` FOREIGN KEY (`state`) REFERENCES `order_states` (`code`),
  CONSTRAINT `orders_shipped` CHECK (`shipped_at` IS NULL OR `shipped_at` >= `ordered_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
