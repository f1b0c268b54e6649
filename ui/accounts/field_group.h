// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/icons.h"

#include <QWidget>
#include <optional>

class InkLabel;
class QLabel;
class QVBoxLayout;

/// A field with its name above and, where it needs one, a sentence below.
class FieldGroup : public QWidget
{
    Q_OBJECT

public:
    /// `remark` stands behind the name, quieter: `optional`; may be empty. Takes `field`, and names it for screen readers.
    FieldGroup(const QString &name, const QString &remark, QWidget *field, QWidget *parent);

    void setName(const QString &name);
    void setRemark(const QString &remark);
    void addHint(const QString &sentence, std::optional<Icon> icon = {});
    /// Another sentence in the place of the hint; empty for none.
    void setHint(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void renewIcon();

    QVBoxLayout *m_column;
    QWidget *m_field;
    InkLabel *m_name;
    InkLabel *m_remark;
    InkLabel *m_hint = nullptr;
    QLabel *m_sign = nullptr;
    Icon m_icon = Icon::Key;
};
