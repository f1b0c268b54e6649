// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/raw_fields.h"

#include <QJsonDocument>
#include <QJsonObject>

RawFields::RawFields(const QByteArray &raw)
    : m_fields(QJsonDocument::fromJson(raw).object().toVariantMap())
{
}

QString RawFields::text(const QString &name) const
{
    const QVariant value = m_fields.value(name);
    const bool isNested = value.typeId() == QMetaType::QVariantMap || value.typeId() == QMetaType::QVariantList;
    return isNested ? QString() : value.toString();
}
