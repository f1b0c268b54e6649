// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/extra_row.h"

#include <QMap>

class QPushButton;
class QVBoxLayout;

/// What a person adds to every question: as many headers, or items of the query, as they like.
class ExtraList : public QWidget
{
    Q_OBJECT

public:
    ExtraList(ExtraRow::Kind kind, QWidget *parent);

    /// `kept`: names of the secrets whose values are known.
    void setValues(const std::vector<ExtraValue> &values, const QStringList &kept);
    /// In their order; rows without a name and a value are none.
    std::vector<ExtraValue> values() const;
    QMap<QString, QByteArray> secrets() const;
    /// Some secret is neither entered nor known.
    bool lacksValue() const;
    void wipe();
    /// To the name that is no name of a header, or stands twice, or to the secret that has no value.
    void focusInvalid();

Q_SIGNALS:
    void edited();
    void rowsChanged(); ///< one came or went

private:
    ExtraRow *add();
    void remove(ExtraRow *row);

    const ExtraRow::Kind m_kind;
    QVBoxLayout *m_column;
    QPushButton *m_add;
    std::vector<ExtraRow *> m_rows;
};
