// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account.h"

#include <QWidget>

class KeyField;
class QCheckBox;
class QLineEdit;
class QToolButton;

/// One header or item of the query: name, value, for a header whether it is a secret, and the button that takes it away.
class ExtraRow : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Header, QueryItem };

    ExtraRow(Kind kind, QWidget *parent);

    /// `isKept`: it is a secret whose value is known and need not be entered again.
    void setValue(const ExtraValue &value, bool isKept);
    /// A secret has no value here.
    ExtraValue value() const;
    QByteArray secret() const;
    /// A secret that is neither entered nor known.
    bool lacksValue() const;
    void wipe();
    QLineEdit *field() const; ///< of the value
    QLineEdit *name() const { return m_name; }

Q_SIGNALS:
    void edited();
    void removeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeName(const QString &name);
    void takeSecret();
    void renewSign();

    QLineEdit *m_name;
    KeyField *m_value;
    QCheckBox *m_secret;
    QToolButton *m_remove;
    bool m_isKept = false;
};
