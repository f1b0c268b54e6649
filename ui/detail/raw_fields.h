// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QVariantMap>

/// Fields of a job object that Job has no member for.
class RawFields
{
public:
    /// `raw` is Job::raw; what is no JSON has no fields.
    explicit RawFields(const QByteArray &raw);

    /// A string, number or truth value as text; empty for everything else.
    QString text(const QString &name) const;

private:
    QVariantMap m_fields;
};
